# SPDX-License-Identifier: MIT
#
# Fonts come from the distribution's packages and are laid beside the binary
# (OFL-1.1; the licence travels with them); assets and levels are linked there.
find_file(FONT_REGULAR Andika-Regular.ttf PATHS /usr/share/fonts/truetype/andika NO_DEFAULT_PATH REQUIRED)
find_file(FONT_BOLD Andika-Bold.ttf PATHS /usr/share/fonts/truetype/andika NO_DEFAULT_PATH REQUIRED)
set(FONT_LICENCE /usr/share/doc/fonts-sil-andika/copyright)
find_file(FONT_TAI_VIET TaiHeritagePro-Regular.ttf PATHS /usr/share/fonts/truetype/taiheritagepro NO_DEFAULT_PATH REQUIRED)
find_file(FONT_TAI_VIET_BOLD TaiHeritagePro-Bold.ttf PATHS /usr/share/fonts/truetype/taiheritagepro NO_DEFAULT_PATH REQUIRED)
set(FONT_TAI_VIET_LICENCE /usr/share/doc/fonts-sil-taiheritagepro/copyright)

set(DATA ${CMAKE_BINARY_DIR}/data)
file(MAKE_DIRECTORY ${DATA}/fonts)
foreach(font ${FONT_REGULAR} ${FONT_BOLD} ${FONT_TAI_VIET} ${FONT_TAI_VIET_BOLD})
    get_filename_component(name ${font} NAME)
    configure_file(${font} ${DATA}/fonts/${name} COPYONLY)
endforeach()
configure_file(${FONT_LICENCE} ${DATA}/fonts/Andika-copyright.txt COPYONLY)
configure_file(${FONT_TAI_VIET_LICENCE} ${DATA}/fonts/TaiHeritagePro-copyright.txt COPYONLY)
file(CREATE_LINK ${CMAKE_SOURCE_DIR}/assets ${DATA}/assets SYMBOLIC)
file(CREATE_LINK ${CMAKE_SOURCE_DIR}/levels ${DATA}/levels SYMBOLIC)
file(CREATE_LINK ${CMAKE_SOURCE_DIR}/game/net/page ${DATA}/page SYMBOLIC)

include(GNUInstallDirs)
set(HOME_FOLDER ${CMAKE_INSTALL_DATADIR}/safecircle)
install(TARGETS safecircle RUNTIME DESTINATION ${HOME_FOLDER})
install(TARGETS safecircle-net LIBRARY DESTINATION ${HOME_FOLDER}/data)
install(DIRECTORY ${DATA}/fonts ${CMAKE_SOURCE_DIR}/game/net/page DESTINATION ${HOME_FOLDER}/data)
install(DIRECTORY ${CMAKE_SOURCE_DIR}/assets ${CMAKE_SOURCE_DIR}/levels DESTINATION ${HOME_FOLDER}/data
        PATTERN "*.py" EXCLUDE PATTERN "doc" EXCLUDE
        PATTERN "art/source" EXCLUDE PATTERN "art/direction" EXCLUDE PATTERN "art/render" EXCLUDE)

# The manual page and the completion, where a system looks for them (printed by: safecircle help).
set(DOC ${CMAKE_SOURCE_DIR}/assets/doc)
install(FILES ${DOC}/safecircle.6 DESTINATION ${CMAKE_INSTALL_MANDIR}/man6)
install(FILES ${DOC}/safecircle.vi.6 DESTINATION ${CMAKE_INSTALL_MANDIR}/vi/man6 RENAME safecircle.6)
install(FILES ${DOC}/safecircle.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME safecircle)
