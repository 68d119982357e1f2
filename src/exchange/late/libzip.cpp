#include "exchange/late/libzip.h"

namespace rd {

Result<const Libzip *> libzip()
{
    static LateLibrary library("zip", 4, "libzip4");
    static const Libzip functions{RD_ZIP_FUNCTIONS(RD_LATE_FOUND)};
    return library.give(functions);
}

} // namespace rd
