// libxml2's push parser, for the parts of workbooks. Read piece by piece with callbacks of our own: it builds no tree,
// loads nothing from anywhere and knows no entity but the five of XML itself.
//
// Debian's libxml2 is built with ICU and would include ICU's headers, which clash with those inside Foundation. Without
// the macro it does not; only a struct of converters changes by it, which nothing here touches.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
