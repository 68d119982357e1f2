#pragma once

#include "core/text.h"

#include <cassert>
#include <optional>
#include <utility>
#include <variant>

namespace rd {

/// What went wrong, as the exit code of a command sees it.
enum class ErrorCode {
    Failed,   ///< exit 1: the work could not be done
    Usage,    ///< exit 2: the command was worded wrongly
    Unsound,  ///< exit 3: checked, and the answer is no
    Cancelled ///< nobody waits for the answer any more
};

/// One sentence for a person: what, where, and what to do. `place` is a file, "file:line:column" or empty.
struct Error {
    ErrorCode code = ErrorCode::Failed;
    Text sentence;
    std::string place;
};

/// A value or the error that stands in its place (g++ 12 has no std::expected).
template <typename T> class [[nodiscard]] Result {
public:
    Result(T value) : m_content(std::move(value)) {}
    Result(Error error) : m_content(std::move(error)) {}

    [[nodiscard]] bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] T &value() &
    {
        assert(ok());
        return std::get<0>(m_content);
    }
    [[nodiscard]] const T &value() const &
    {
        assert(ok());
        return std::get<0>(m_content);
    }
    [[nodiscard]] T &&value() &&
    {
        assert(ok());
        return std::get<0>(std::move(m_content));
    }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }

    [[nodiscard]] const Error &error() const
    {
        assert(!ok());
        return std::get<1>(m_content);
    }

private:
    std::variant<T, Error> m_content;
};

template <> class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    [[nodiscard]] bool ok() const { return !m_error.has_value(); }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const Error &error() const
    {
        assert(!ok());
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

} // namespace rd
