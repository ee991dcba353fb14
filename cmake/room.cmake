# A room is a folder with its own object library: every .cpp in it but *_test.cpp (they join the one test
# program) and app/main.cpp. A .sql file in a slice becomes a header of named statements. FOLDERS: with what is in
# the folders of a big one.
set(ALL_ROOMS "" CACHE INTERNAL "")
set(ALL_TESTS "" CACHE INTERNAL "")
set(ALL_SQL "" CACHE INTERNAL "")
set(ALL_SQL_HEADERS "" CACHE INTERNAL "")

function(room folder)
  cmake_parse_arguments(ROOM "FOLDERS" "" "LIBS" ${ARGN})
  string(REPLACE "/" "_" name ${folder})
  set(where ${CMAKE_SOURCE_DIR}/${folder})
  if(ROOM_FOLDERS)
    list(APPEND where ${CMAKE_SOURCE_DIR}/${folder}/*)
  endif()
  list(TRANSFORM where APPEND "/*.cpp" OUTPUT_VARIABLE code)
  list(TRANSFORM where APPEND "/*.sql" OUTPUT_VARIABLE sql)
  file(GLOB sources CONFIGURE_DEPENDS ${code})
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "(_test|_for_tests|/main)\\.cpp$")
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  if(tests)
    set(ALL_TESTS ${ALL_TESTS} ${tests} CACHE INTERNAL "")
  endif()

  file(GLOB statements CONFIGURE_DEPENDS ${sql})
  set(headers "")
  foreach(file ${statements})
    file(RELATIVE_PATH made ${CMAKE_SOURCE_DIR} ${file})
    set(header ${CMAKE_BINARY_DIR}/generated/${made}.hpp)
    add_custom_command(OUTPUT ${header} DEPENDS ${file} ${CMAKE_SOURCE_DIR}/tools/embed-sql
      COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/tools/embed-sql header ${file} ${header})
    list(APPEND headers ${header})
    set(ALL_SQL ${ALL_SQL} ${file} CACHE INTERNAL "")
    set(ALL_SQL_HEADERS ${ALL_SQL_HEADERS} ${header} CACHE INTERNAL "")
  endforeach()

  if(sources)
    add_library(${name} OBJECT ${sources} ${headers})
    target_link_libraries(${name} PRIVATE ${ROOM_LIBS})
    set(ALL_ROOMS ${ALL_ROOMS} ${name} CACHE INTERNAL "")
    set(ROOM_LIBS_${name} ${ROOM_LIBS} CACHE INTERNAL "")
  endif()
endfunction()

# What nearly every file reads is parsed once. A file still includes what it uses: the sanitized and the fuzzed
# build go without, and say so when it doesn't.
set(PARSED_ONCE <algorithm> <array> <charconv> <functional> <map> <memory> <optional> <set> <span> <stdexcept> <string>
  <string_view> <unordered_map> <variant> <vector> <fmt/format.h>)
list(APPEND PARSED_ONCE ${CMAKE_SOURCE_DIR}/platform/db/db.hpp ${CMAKE_SOURCE_DIR}/platform/html/html.hpp
  ${CMAKE_SOURCE_DIR}/platform/http/http.hpp ${CMAKE_SOURCE_DIR}/platform/i18n/i18n.hpp)
function(parse_once name)
  cmake_parse_arguments(ONCE "" "" "LIBS;HEADERS;OPTIONS" ${ARGN})
  set(nothing ${CMAKE_BINARY_DIR}/generated/${name}.cpp)
  file(CONFIGURE OUTPUT ${nothing} CONTENT "")
  add_library(${name} OBJECT ${nothing})
  target_link_libraries(${name} PRIVATE ${ONCE_LIBS})
  target_compile_options(${name} PRIVATE ${ONCE_OPTIONS})
  target_precompile_headers(${name} PRIVATE ${PARSED_ONCE} ${ONCE_HEADERS})
  if(CMAKE_DISABLE_PRECOMPILE_HEADERS)
    return()
  endif()
  # GCC never writes the same parsed headers twice; ccache looks at what stands in them instead.
  set(parsed ${CMAKE_BINARY_DIR}/CMakeFiles/${name}.dir/cmake_pch.hxx)
  set(folders "$<TARGET_PROPERTY:${name},INCLUDE_DIRECTORIES>")
  set(macros "$<TARGET_PROPERTY:${name},COMPILE_DEFINITIONS>")
  add_custom_command(OUTPUT ${parsed}.gch.sum DEPENDS ${parsed}.gch
    COMMAND ${CMAKE_CXX_COMPILER} -std=c++20 -w -E -P -x c++ "$<$<BOOL:${macros}>:-D$<JOIN:${macros},;-D>>"
      "$<$<BOOL:${folders}>:-I$<JOIN:${folders},;-I>>" ${parsed} -o ${parsed}.text
    COMMAND ${CMAKE_COMMAND} -E sha256sum cmake_pch.hxx.text > ${parsed}.gch.sum
    WORKING_DIRECTORY ${CMAKE_BINARY_DIR}/CMakeFiles/${name}.dir COMMAND_EXPAND_LISTS VERBATIM)
  add_custom_target(${name}_sum DEPENDS ${parsed}.gch.sum)
endfunction()

function(reuse_parsed name from)
  target_precompile_headers(${name} REUSE_FROM ${from})
  if(NOT CMAKE_DISABLE_PRECOMPILE_HEADERS)
    add_dependencies(${name} ${from}_sum)
  endif()
endfunction()

# Libraries that every room may use, and `rooms`: everything linked together.
function(every_room)
  cmake_parse_arguments(EVERY "" "" "LIBS" ${ARGN})
  # GCC crashes on headers that were parsed for another level of optimisation.
  parse_once(parsed_once LIBS ${EVERY_LIBS})
  parse_once(parsed_once_for_ports LIBS ${EVERY_LIBS} OPTIONS ${OPTIONS_OF_PORTS})
  add_library(rooms INTERFACE)
  add_library(ports INTERFACE) # of platform/ only, for the tests under sanitizers
  foreach(name ${ALL_ROOMS})
    target_link_libraries(${name} PRIVATE ${EVERY_LIBS})
    if(name MATCHES "^platform_")
      target_compile_options(${name} PRIVATE ${OPTIONS_OF_PORTS})
      reuse_parsed(${name} parsed_once_for_ports)
    else()
      reuse_parsed(${name} parsed_once)
    endif()
    target_link_libraries(rooms INTERFACE $<TARGET_OBJECTS:${name}> ${ROOM_LIBS_${name}})
    if(name MATCHES "^platform_")
      target_link_libraries(ports INTERFACE $<TARGET_OBJECTS:${name}> ${ROOM_LIBS_${name}})
    endif()
  endforeach()
  target_link_libraries(rooms INTERFACE ${EVERY_LIBS})
  target_link_libraries(ports INTERFACE ${EVERY_LIBS})

  set(list ${CMAKE_BINARY_DIR}/generated/all_statements.cpp)
  add_custom_command(OUTPUT ${list} DEPENDS ${ALL_SQL} ${CMAKE_SOURCE_DIR}/tools/embed-sql
    COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/tools/embed-sql list ${list} ${CMAKE_SOURCE_DIR} ${ALL_SQL})
  add_library(statements OBJECT ${list} ${ALL_SQL_HEADERS})
  target_link_libraries(rooms INTERFACE $<TARGET_OBJECTS:statements>)
  target_link_libraries(ports INTERFACE $<TARGET_OBJECTS:statements>)
endfunction()

# assets/, migrations/, library/ and the compiled translations, inside the program.
function(embed_files)
  file(GLOB catalogues CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/translations/*.po)
  set(compiled "")
  foreach(po ${catalogues})
    get_filename_component(language ${po} NAME_WE)
    set(mo ${CMAKE_BINARY_DIR}/embedded/translations/${language}.mo)
    add_custom_command(OUTPUT ${mo} DEPENDS ${po}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/embedded/translations
      COMMAND msgfmt --check-format -o ${mo} ${po})
    list(APPEND compiled ${mo})
  endforeach()
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/assets/* ${CMAKE_SOURCE_DIR}/migrations/*.sql
    ${CMAKE_SOURCE_DIR}/library/*.yaml ${CMAKE_SOURCE_DIR}/translations/*.pot)
  set(out ${CMAKE_BINARY_DIR}/generated/embedded_files)
  add_custom_command(OUTPUT ${out}.S ${out}.cpp DEPENDS ${files} ${compiled} ${CMAKE_SOURCE_DIR}/tools/embed-files
    COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/tools/embed-files ${out} ${CMAKE_SOURCE_DIR}
      ${CMAKE_BINARY_DIR}/embedded ${files} ${compiled})
  add_library(embedded_files OBJECT ${out}.S ${out}.cpp)
  target_link_libraries(rooms INTERFACE $<TARGET_OBJECTS:embedded_files>)
  target_link_libraries(ports INTERFACE $<TARGET_OBJECTS:embedded_files>)
endfunction()

# One test program; ctest runs it room by room. While working on a few rooms, -DTEST_ROOMS="slices/school;slices/access"
# builds their tests only; check builds all.
set(TEST_ROOMS "" CACHE STRING "Rooms whose tests are built; empty: all")
function(add_room_tests)
  file(GLOB support CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/support/*.cpp)
  # Not of one room: every route × every kind of person.
  file(GLOB sweep CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/sweep/*.cpp
    ${CMAKE_SOURCE_DIR}/slices/*/scene_for_tests.cpp)
  if(TEST_ROOMS)
    string(REPLACE ";" "|" wanted "${TEST_ROOMS}")
    list(FILTER ALL_TESTS INCLUDE REGEX "/(${wanted})/")
    if(NOT "tests/sweep" IN_LIST TEST_ROOMS)
      set(sweep "")
    endif()
  endif()
  add_executable(trialoog_tests ${support} ${sweep} ${ALL_TESTS})
  target_link_libraries(trialoog_tests PRIVATE rooms PkgConfig::zxing)
  parse_once(parsed_once_for_tests LIBS rooms HEADERS <doctest/doctest.h>)
  reuse_parsed(trialoog_tests parsed_once_for_tests)
  set_source_files_properties(${CMAKE_SOURCE_DIR}/tests/support/main.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
  set(rooms_with_tests "")
  foreach(file ${ALL_TESTS})
    get_filename_component(folder ${file} DIRECTORY)
    file(RELATIVE_PATH folder ${CMAKE_SOURCE_DIR} ${folder})
    list(APPEND rooms_with_tests ${folder})
    # By its files: a pattern for the folder would take those of its rooms too.
    file(RELATIVE_PATH name ${CMAKE_SOURCE_DIR} ${file})
    list(APPEND "tests_of_${folder}" "*/${name}")
  endforeach()
  if(sweep)
    list(APPEND rooms_with_tests tests/sweep)
    set("tests_of_tests/sweep" "*/tests/sweep/*_test.cpp")
  endif()
  list(REMOVE_DUPLICATES rooms_with_tests)
  foreach(folder ${rooms_with_tests})
    list(JOIN "tests_of_${folder}" "," files)
    add_test(NAME ${folder} COMMAND trialoog_tests --source-file=${files}
      WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  endforeach()
  # They write most, in units of work that last: PostgreSQL then sees conflicts where there are none, in the whole server.
  foreach(folder app tests/sweep)
    if(folder IN_LIST rooms_with_tests)
      set_tests_properties(${folder} PROPERTIES RESOURCE_LOCK many_writes)
    endif()
  endforeach()

  # Memory errors live where strangers' bytes come in: the ports alone build in a third of the time.
  set(of_ports ${ALL_TESTS})
  list(FILTER of_ports INCLUDE REGEX "/platform/")
  set(for_ports ${support})
  list(FILTER for_ports EXCLUDE REGEX "/(house|small_school|town)\\.cpp$")
  add_executable(port_tests EXCLUDE_FROM_ALL ${for_ports} ${of_ports})
  target_link_libraries(port_tests PRIVATE ports PkgConfig::zxing)
endfunction()
