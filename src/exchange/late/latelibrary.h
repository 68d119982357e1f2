#pragma once

#include "core/result.h"

#include <QLibrary>

namespace rd {

/// A shared library that is opened when its functions are first asked for, so that a start that needs none of them does not pay for it.
class LateLibrary {
public:
    /// libNAME.so.MAJOR, which the system's package brings.
    LateLibrary(const char *name, int major, const char *package);

    /// Its function of that name; null without it, and then the library is as good as missing.
    template <typename Function> [[nodiscard]] Function find(const char *name)
    {
        return reinterpret_cast<Function>(resolved(name));
    }
    /// The functions, or why there are none.
    template <typename Functions> [[nodiscard]] Result<const Functions *> give(const Functions &functions) const
    {
        return m_reason.isEmpty() ? Result<const Functions *>(&functions) : Result<const Functions *>(missing());
    }

private:
    QFunctionPointer resolved(const char *name);
    [[nodiscard]] Error missing() const;

    QLibrary m_library;
    const char *m_package;
    QString m_reason; ///< why the first function that was missed could not be had
};

} // namespace rd

// A library's functions stand in one list, LIST(USE). It makes the members of a struct, under their own names, and fills them.
// NOLINTNEXTLINE(bugprone-macro-parentheses): the name of a member stands in none
#define RD_LATE_MEMBER(name) decltype(&::name) name;
#define RD_LATE_FOUND(name) library.find<decltype(&::name)>(#name),
