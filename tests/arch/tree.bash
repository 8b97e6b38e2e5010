# SPDX-License-Identifier: MIT
#
# tree.bash — to be read by the scripts that look through the tree: which files are in it, one a line. As git knows them;
# where it knows nothing (an archive, somebody else's checkout, no git), all but the build's.
tree() {
    git -c core.quotepath=off ls-files 2>/dev/null | grep . || find . \( -path ./build -o -path ./.git \) -prune -o -type f -printf '%P\n'
}
