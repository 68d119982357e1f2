#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rd {

struct CodeBook;

/// A dimension of the region's statistics. Figure, Event and Passage identify single facts.
enum class Dim { Area, Tier, Industry, Indicator, Subject, Kind, Period, Unit, Source, Qualifier, Figure, Event, Passage };

inline constexpr std::array allDims = {Dim::Area,   Dim::Tier,   Dim::Industry, Dim::Indicator, Dim::Subject,
                                       Dim::Kind,   Dim::Period, Dim::Unit,     Dim::Source,    Dim::Qualifier,
                                       Dim::Figure, Dim::Event,  Dim::Passage};

/// "area", "tier" … as specs and the command line write it.
[[nodiscard]] std::string_view name(Dim dim);
[[nodiscard]] std::optional<Dim> dimNamed(std::string_view name);

/// The code of "does not apply".
inline constexpr std::string_view notApplicable = "_Z";

/// What a row or a mark speaks of: a sorted set of (dimension, code), one code a dimension.
class Key {
public:
    Key() = default;
    Key(std::initializer_list<std::pair<Dim, std::string>> parts);

    /// Sets the code of a dimension; an empty code or "_Z" takes the dimension out.
    void set(Dim dim, std::string code);
    [[nodiscard]] std::string_view code(Dim dim) const; ///< empty where the key does not speak of it
    [[nodiscard]] bool has(Dim dim) const { return !code(dim).empty(); }
    [[nodiscard]] bool empty() const { return m_parts.empty(); }
    [[nodiscard]] const std::vector<std::pair<Dim, std::string>> &parts() const { return m_parts; }

    auto operator<=>(const Key &) const = default;

private:
    std::vector<std::pair<Dim, std::string>> m_parts;
};

/// True where everything that `part` speaks of lies inside `whole`: for each code of `whole`, `part` has that code
/// or one below it in its list; an industry lies inside the tier of its primary membership. An empty `whole` covers
/// nothing: no choice highlights nothing.
[[nodiscard]] bool covers(const Key &whole, const Key &part, const CodeBook &codes);

/// A union of keys.
struct Selection {
    std::vector<Key> keys;

    [[nodiscard]] bool empty() const { return keys.empty(); }
    bool operator==(const Selection &) const = default;
};

[[nodiscard]] bool covers(const Selection &selection, const Key &part, const CodeBook &codes);

} // namespace rd
