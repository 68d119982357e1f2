#pragma once

#include <QLibrary>

#include <cstdio>
#include <cstdlib>

namespace rd {

/// A shared library that is opened when one of its functions is first called, so that a start that needs none of them does not
/// pay for it. The functions are then defined here under their own names and pass on what they are given: who calls them includes
/// the library's header as ever.
class LateLibrary {
public:
    /// libNAME.so.MAJOR, which the system's package brings.
    LateLibrary(const char *name, int major, const char *package)
        : m_library(QString::fromLatin1(name), major), m_package(package)
    {
    }

    /// The library's function of that name and type. Without it the installation is broken: says so and ends the program.
    template <typename Function> [[nodiscard]] Function *find(Function *, const char *name)
    {
        const auto found = m_library.resolve(name);
        if (found == nullptr) {
            std::fprintf(stderr, "%s: %s\n", qPrintable(m_library.errorString()), m_package);
            std::exit(EXIT_FAILURE);
        }
        return reinterpret_cast<Function *>(found);
    }

private:
    QLibrary m_library;
    const char *m_package;
};

} // namespace rd
