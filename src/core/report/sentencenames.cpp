#include "core/report/sentencenames.h"

#include <algorithm>
#include <cctype>

namespace rd {

std::string insideSentence(std::string name, Language language)
{
    if (language == Language::En && name.size() > 1 && std::islower(static_cast<unsigned char>(name[1])) != 0) {
        name[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(name[0])));
    }
    return name;
}

std::string lower(std::string name)
{
    for (char &letter : name) {
        letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    }
    return name;
}

namespace {

/// 企业数 as 企业.
std::string uncounted(const std::string &name)
{
    return name.ends_with("数") ? name.substr(0, name.size() - std::string_view("数").size()) : name;
}

} // namespace

std::optional<std::string> nameOfBoth(const std::string &who, const std::string &what)
{
    const auto plain = [](const std::string &name) { return lower(uncounted(name)); };
    if (!what.empty() && plain(who).find(plain(what)) != std::string::npos) {
        return who;
    }
    return !who.empty() && plain(what).find(plain(who)) != std::string::npos ? std::optional(what) : std::nullopt;
}

bool joinsItself(std::string_view told)
{
    constexpr std::string_view own[] = {"超",   "突破", "达",   "已",   "约", "近",   "将近", "不",
                                        "至少", "至多", "介于", "压缩", "增", "下降", "降",   "提高"};
    return std::ranges::any_of(own, [&](std::string_view word) { return told.starts_with(word); });
}

std::string_view jointFor(std::string_view told)
{
    return told.starts_with("on the order") ? "sentence.was" : told.starts_with("at ") ? "sentence.comes" : "sentence.is";
}

std::string spoken(const std::string &name)
{
    const std::size_t comma = name.rfind(", ");
    const std::size_t bracket = name.find('(');
    if (comma == std::string::npos || bracket < comma) { // not what stands in brackets
        return name;
    }
    const std::string tail = name.substr(comma + 2);
    return tail.find(' ') == std::string::npos ? tail + " " + name.substr(0, comma) : name + ",";
}

std::string withoutUnit(const std::string &told, const Quantity &value, const std::string &name, const CodeBook &codes)
{
    const Unit *unit = codes.units.find(value.unit);
    const std::string behind = unit != nullptr ? " " + unit->symbol.en : std::string();
    const bool again =
        behind.size() > 2 && told.ends_with(behind) && lower(name).find(lower(behind.substr(1))) != std::string::npos;
    return again ? told.substr(0, told.size() - behind.size()) : told;
}

std::string joinedNames(const std::string &who, const std::string &what)
{
    constexpr std::size_t least = 6; // two characters
    for (std::size_t size = std::min(who.size(), what.size()); size >= least; --size) {
        const bool wholeSigns = size == what.size() || (static_cast<unsigned char>(what[size]) & 0xC0U) != 0x80U;
        if (wholeSigns && who.ends_with(what.substr(0, size))) {
            return who.substr(0, who.size() - size);
        }
    }
    return who;
}

bool isSaidTwice(const std::string &printed, const std::string &name)
{
    constexpr std::size_t least = 6; // two characters
    const std::string counted = uncounted(name);
    std::size_t same = 0;
    while (same < std::min(printed.size(), counted.size())
           && printed[printed.size() - 1 - same] == counted[counted.size() - 1 - same]) {
        ++same;
    }
    constexpr std::string_view numerals[] = {"百", "千", "万", "亿"};
    const auto has = [&printed](std::string_view numeral) { return printed.find(numeral) != std::string::npos; };
    return same >= least || (printed.find_first_of("0123456789") == std::string::npos && std::ranges::none_of(numerals, has));
}

} // namespace rd
