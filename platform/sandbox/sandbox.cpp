#include "platform/sandbox/sandbox.hpp"

#include <array>
#include <cerrno>
#include <cstddef>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace trialoog::sandbox {
namespace {
#if defined(__x86_64__)
constexpr unsigned machine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned machine = AUDIT_ARCH_AARCH64;
#else
constexpr unsigned machine = 0;
#endif

// Memory, threads (HEIC is decoded by several), time, and talking over open descriptors. The rest answers
// EPERM.
constexpr std::array allowed {
    __NR_read, __NR_write, __NR_readv, __NR_writev, __NR_recvfrom, __NR_sendto, __NR_recvmsg, __NR_sendmsg,
        __NR_ppoll, __NR_close, __NR_mmap, __NR_munmap, __NR_mprotect, __NR_mremap, __NR_madvise, __NR_brk,
        __NR_futex, __NR_clone, __NR_clone3, __NR_set_robust_list, __NR_rseq, __NR_rt_sigaction,
        __NR_rt_sigprocmask, __NR_rt_sigreturn, __NR_sigaltstack, __NR_sched_yield, __NR_sched_getaffinity,
        __NR_getpid, __NR_gettid, __NR_getcpu, __NR_clock_gettime, __NR_clock_nanosleep, __NR_nanosleep,
        __NR_gettimeofday, __NR_getrandom, __NR_exit, __NR_exit_group, __NR_prlimit64, __NR_getrusage,
        __NR_sysinfo, __NR_uname, __NR_restart_syscall,
#if defined(__x86_64__)
        __NR_poll,
#endif
};

std::vector<sock_filter> filter() {
    std::vector<sock_filter> steps{
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, machine, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
    };
    for (const auto call : allowed) {
        steps.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(call), 0, 1));
        steps.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    }
    steps.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM));
    return steps;
}

void limit(__rlimit_resource_t what, rlim_t most) {
    const rlimit both{most, most};
    ::setrlimit(what, &both);
}
} // namespace

bool enter_sandbox([[maybe_unused]] std::size_t most_memory) {
#if !defined(__SANITIZE_ADDRESS__)
    limit(RLIMIT_DATA, rlim_t{most_memory});
#endif
    limit(RLIMIT_CORE, 0); // a core would hold somebody's photo
    if (machine == 0 || ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return false;
    auto steps = filter();
    const sock_fprog program{static_cast<unsigned short>(steps.size()), steps.data()};
    return ::syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program) == 0;
}

void allow_cpu_seconds(unsigned more) {
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    rlimit cpu{};
    ::getrlimit(RLIMIT_CPU, &cpu);
    cpu.rlim_cur = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + more;
    ::setrlimit(RLIMIT_CPU, &cpu);
}

} // namespace trialoog::sandbox
