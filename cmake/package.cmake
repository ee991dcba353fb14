# The Debian package, for the release that it is built on: tools/package makes it, with the manual page and the
# changelogs in build/package.
set(papers ${CMAKE_BINARY_DIR}/package)
set(units deploy/trialoog.service deploy/trialoog.socket deploy/trialoog-backup.service deploy/trialoog-backup.timer)
set(about docs/deploy.md docs/settings.md docs/import.md docs/content.md docs/planner.md
  docs/permissions.md)

# Full RELRO: the addresses of what it calls are found at the start, and can't be changed afterwards.
target_link_options(trialoog PRIVATE LINKER:-z,relro,-z,now)

install(TARGETS trialoog RUNTIME DESTINATION usr/lib/trialoog)
install(PROGRAMS deploy/trialoog DESTINATION usr/sbin)
install(FILES ${units} DESTINATION usr/lib/systemd/system)
install(FILES deploy/trialoog.env DESTINATION etc PERMISSIONS OWNER_READ OWNER_WRITE)
install(FILES ${papers}/trialoog.8.gz DESTINATION usr/share/man/man8)
install(FILES ${papers}/copyright ${papers}/changelog.gz ${papers}/changelog.Debian.gz ${about}
  DESTINATION usr/share/doc/trialoog)
install(FILES deploy/Caddyfile DESTINATION usr/share/doc/trialoog/examples)
install(FILES deploy/debian/lintian-overrides DESTINATION usr/share/lintian/overrides RENAME trialoog)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME trialoog)
set(CPACK_PACKAGE_CONTACT "Trialoog maintainers <maintainers@users.noreply.r-seed-8cd09aaf.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "career guidance of pupil, parent and school together")
set(CPACK_PACKAGE_DESCRIPTION "Trialoog helps Dutch vmbo schools to involve the parents of every pupil in
career guidance (LOB): assignments that pupil and adult do at home, talks
between pupil, parent and mentor, and a dossier of the pupil's own.
A letter with a QR code is all that a parent needs.
.
It is one program with one data folder, on SQLite or PostgreSQL, behind a
web server such as Caddy.")
set(CPACK_PACKAGING_INSTALL_PREFIX /)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
  WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What no linker sees: the user is made; libvips and its reader of photos from iPhones are loaded by a worker, which
# can't reach for more (in Debian 12 the decoder is inside libheif1); names in any script on letters; the Dutch
# hyphenation that measures texts; whom to trust when mail goes out.
string(JOIN ", " CPACK_DEBIAN_PACKAGE_DEPENDS "adduser" "debconf (>= 0.5) | debconf-2.0"
  "libvips42t64 | libvips42" "libheif-plugin-libde265 | libheif1 (<< 1.16)"
  "fonts-noto-core" "fonts-noto-mono" "fonts-noto-cjk" "fonts-noto-color-emoji" "hyphen-nl" "ca-certificates")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "caddy")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "postgresql, postgresql-client") # pg_dump, for backups of a database elsewhere
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
foreach(file postinst prerm postrm templates conffiles)
  list(APPEND CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${CMAKE_SOURCE_DIR}/deploy/debian/${file})
endforeach()
include(CPack)
