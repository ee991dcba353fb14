// What the leak checker must not take for ours. It can't read the thread-local memory of a library that was
// loaded late (libvips), and stumbles over it; fontconfig and GLib keep what they have to the end; cairo
// forgets 768 bytes for each font of coloured pictures that it closes a PDF with.

#ifdef __SANITIZE_ADDRESS__
extern "C" const char* __lsan_default_options() { return "use_tls=0:print_suppressions=0"; }
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libfontconfig\nleak:libglib\nleak:libvips\nleak:libcairo\n";
}
#endif
