#pragma once

#include "core/codebook.h"

#include <optional>
#include <string>
#include <string_view>

/// How names and values follow one another in a sentence, so that nothing is said twice.
namespace rd {

/// A name as it stands inside a sentence: "Sales revenue" with a small letter in English; "R&D spending" and "GDP" stay.
[[nodiscard]] std::string insideSentence(std::string name, Language language);
[[nodiscard]] std::string lower(std::string name);

/// Of two names the one that says what the other does: "19 projects" need not be called the projects of the projects.
[[nodiscard]] std::optional<std::string> nameOfBoth(const std::string &who, const std::string &what);

/// In Chinese a number that begins with a word of its own (超过, 突破 …) follows its name; any other is joined by 为.
[[nodiscard]] bool joinsItself(std::string_view told);

/// The key of the word by which a value follows its name: in English no verb but these goes with one and with many, and before
/// "at least".
[[nodiscard]] std::string_view jointFor(std::string_view told);

/// "Retail sales, cumulative" as one speaks: "cumulative retail sales"; other additions stand between commas.
[[nodiscard]] std::string spoken(const std::string &name);

/// "Tenant enterprises: 30 enterprises" needs its unit once.
[[nodiscard]] std::string withoutUnit(const std::string &told, const Quantity &value, const std::string &name,
                                      const CodeBook &codes);

/// Two names one after the other without what the first ends and the second begins with: 某集团技改, 技改投资.
[[nodiscard]] std::string joinedNames(const std::string &who, const std::string &what);

/// Whether what was printed has no number to be read, or names what is counted as well (四大支柱产业, 200亩低效建设用地).
[[nodiscard]] bool isSaidTwice(const std::string &printed, const std::string &name);

} // namespace rd
