#include "exchange/late/latelibrary.h"

#include "exchange/fault.h"

#include <fmt/format.h>

namespace rd {

LateLibrary::LateLibrary(const char *name, int major, const char *package)
    : m_library(QString::fromLatin1(name), major), m_package(package)
{
}

QFunctionPointer LateLibrary::resolved(const char *name)
{
    const QFunctionPointer found = m_library.resolve(name);
    if (found == nullptr && m_reason.isEmpty()) {
        m_reason = m_library.errorString();
    }
    return found;
}

Error LateLibrary::missing() const
{
    return fault(m_package,
                 fmt::format("缺少这个软件包（{}），请安装后重新启动本程序；其他功能不受影响", m_reason.toStdString()),
                 fmt::format("the package is missing ({}); install it and start the program again; all else works without it",
                             m_reason.toStdString()));
}

} // namespace rd
