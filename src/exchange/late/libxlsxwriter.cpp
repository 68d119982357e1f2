#include "exchange/late/libxlsxwriter.h"

namespace rd {

Result<const Libxlsxwriter *> libxlsxwriter()
{
    static LateLibrary library("xlsxwriter", 4, "libxlsxwriter4");
    static const Libxlsxwriter functions{RD_XLSX_FUNCTIONS(RD_LATE_FOUND)};
    return library.give(functions);
}

} // namespace rd
