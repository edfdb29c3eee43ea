#pragma once
#include <libxml/xmlversion.h>
/* Where libxml2 is built with ICU its headers name ICU's types, of which Foundation has others. Only a pointer to them is
   meant, in a structure that nothing here uses. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
