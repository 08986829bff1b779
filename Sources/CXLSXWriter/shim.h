// libxlsxwriter, the writer of workbooks. Swift cannot import the library's LXW_COLOR_… and date helpers that are
// macros with expressions, and needs none of them.
#include <xlsxwriter.h>
