#pragma once

#include <string>
#include <string_view>

namespace rd {

enum class Language { Zh, En };

/// One wording in both languages, UTF-8, NFKC. Where one language has no wording yet, the other stands in.
struct Text {
    std::string zh;
    std::string en;

    [[nodiscard]] const std::string &in(Language language) const
    {
        const std::string &wanted = language == Language::Zh ? zh : en;
        return wanted.empty() ? (language == Language::Zh ? en : zh) : wanted;
    }
    [[nodiscard]] bool empty() const { return zh.empty() && en.empty(); }
    bool operator==(const Text &) const = default;
};

} // namespace rd
