#pragma once

#include "core/codebook.h"
#include "core/words/words.h"
#include "ui/theme/theme.h"

#include <QString>

#include <memory>

namespace rd {

class ReportRunner;
struct Boundaries;

/// How everything on screen is shown at present; switched at once, without a restart.
struct Look {
    ThemeName theme = ThemeName::Light;
    Language language = Language::Zh;
    std::shared_ptr<const Boundaries> boundaries = {}; ///< the user's own shapes of areas; null: maps are tile grids

    [[nodiscard]] Theme page() const { return Theme::page(theme); }
    bool operator==(const Look &) const = default;
};

/// What every part of the window asks questions with. Both outlive the parts that were made with them.
struct Desk {
    std::shared_ptr<const CodeBook> codes;
    ReportRunner *runner = nullptr;
};

[[nodiscard]] inline QString qtext(std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); }
[[nodiscard]] inline QString said(const Text &text, Language language) { return qtext(text.in(language)); }
[[nodiscard]] inline QString saidWord(std::string_view key, Language language) { return qtext(word(key, language)); }

} // namespace rd
