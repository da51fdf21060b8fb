# find_package(gouji [COMPONENTS c|cpp]): gouji::c is the C interface, gouji::gouji the C++ library. Only the latter, being
# static, needs the packages that gouji itself is built with.
include(CMakeFindDependencyMacro)

if(NOT gouji_FIND_COMPONENTS)
  set(gouji_FIND_COMPONENTS c cpp)
endif()
set(gouji_c_FOUND TRUE)
set(gouji_cpp_FOUND TRUE)

if("cpp" IN_LIST gouji_FIND_COMPONENTS OR NOT "@GOUJI_SHARED@")
  find_dependency(fmt)
  find_dependency(ICU COMPONENTS uc i18n)
  if("@GOUJI_HTML@")
    list(APPEND CMAKE_MODULE_PATH ${CMAKE_CURRENT_LIST_DIR})
    find_dependency(Gumbo)
    list(POP_BACK CMAKE_MODULE_PATH)
  endif()
  include(${CMAKE_CURRENT_LIST_DIR}/goujiTargets.cmake)
endif()
include(${CMAKE_CURRENT_LIST_DIR}/goujiCTargets.cmake)

foreach(component IN LISTS gouji_FIND_COMPONENTS)
  if(NOT gouji_${component}_FOUND AND gouji_FIND_REQUIRED_${component})
    set(gouji_FOUND FALSE)
    set(gouji_NOT_FOUND_MESSAGE "gouji has the components c and cpp, not ${component}")
  endif()
endforeach()
