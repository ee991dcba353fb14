#include "platform/images/vips_library.hpp"

#include <cstdlib>
#include <dlfcn.h>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace trialoog::images {
namespace {
void* library = nullptr;

// Its modules for PDF, slides and ImageMagick are neither wanted nor safe: it is made to look for them in
// vain, and the one for HEIC is loaded by hand. Where HEIC is built in there is no such file.
void load_heic_module() {
    Dl_info place{};
    if (dladdr(vips_symbol("vips_init"), &place) == 0) return;
    const auto folder =
        "vips-modules-" + std::to_string(VIPS(vips_version)(0)) + "." + std::to_string(VIPS(vips_version)(1));
    const auto path = std::filesystem::path(place.dli_fname).parent_path() / folder / "vips-heif.so";
    void* module = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!module) return;
    using Start = const char* (*)(void*);
    if (const auto start = reinterpret_cast<Start>(dlsym(module, "g_module_check_init"))) start(nullptr);
    // Later versions of libheif load their decoders when first asked, which in the sandbox is too late.
    struct Error {
        int code, detail;
        const char* message;
    };
    using Begin = Error (*)(void*);
    if (const auto begin = reinterpret_cast<Begin>(dlsym(module, "heif_init"))) begin(nullptr);
}
} // namespace

void* vips_symbol(const char* name) {
    void* found = library ? dlsym(library, name) : nullptr;
    if (!found) throw std::runtime_error(std::string("libvips lacks ") + name);
    return found;
}

void load_vips() {
    if (library) return;
    library = dlopen("libvips.so.42", RTLD_NOW | RTLD_LOCAL);
    if (!library) throw std::runtime_error("photos need the package libvips42");
    setenv("VIPSHOME", "/nonexistent", 1);
    if (VIPS(vips_init)("trialoog") != 0) throw std::runtime_error("libvips doesn't start");
    load_heic_module();
    // What a broken picture makes it say helps nobody, and saying it takes files that the sandbox refuses.
    VIPS(g_log_set_default_handler)([](const gchar*, GLogLevelFlags, const gchar*, gpointer) {}, nullptr);
    VIPS(vips_concurrency_set)(1);
    VIPS(vips_cache_set_max)(0);
    VIPS(vips_block_untrusted_set)(1);
}

} // namespace trialoog::images
