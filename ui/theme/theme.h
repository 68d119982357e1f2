#pragma once

#include <QColor>
#include <QFont>
#include <QString>

#include <array>
#include <string_view>

namespace rd {

/// Named colours (LOOK.md). A tier's colour follows from its place in the system.
enum class Token {
    Pillar,
    Advantage,
    Emerging,
    Future,
    NoTier,
    Warning,
    Ground,
    Card,
    Rule,
    Text,
    Quiet,
    Map1,
    Map2,
    Map3,
    Map4,
    Map5,
    Map6,
    Map7,
    OnSchedule,
    Behind,
    FarBehind
};

enum class ThemeName { Light, Dark, Projector };
inline constexpr std::array allThemes = {ThemeName::Light, ThemeName::Dark, ThemeName::Projector};
[[nodiscard]] std::string_view name(ThemeName theme);
[[nodiscard]] bool themeNamed(std::string_view text, ThemeName &theme);

/// Sizes of type in logical pixels: on a page 12 14 16 20 28 40; on a slide 28 28 36 36 56 96 at 1080 lines. Poster is for the
/// few signs that are the picture themselves.
enum class Type { Caption, Body, Heading, ChartTitle, PageTitle, Numeral, Poster };
struct TextStyle {
    Type type = Type::Body;
    Token color = Token::Text;
    bool bold = false;
};

/// Colours, type and space for one way of showing: a page, a picture or a slide. Drawing code knows tokens only.
class Theme {
public:
    /// A page or an exported picture.
    [[nodiscard]] static Theme page(ThemeName name);
    /// A slide `lines` logical pixels high, `scale` for what is set larger or smaller on it than usual. No type is smaller than
    /// 20 px, nor than a 45th of the height: on a finer screen of the same size the room could not read it.
    [[nodiscard]] static Theme slide(ThemeName name, qreal lines, qreal scale = 1);

    [[nodiscard]] ThemeName themeName() const { return m_name; }
    [[nodiscard]] QColor color(Token token) const;
    /// Words are read where marks are only seen: small ones in a tier's colour are darker than its marks, 4.5:1.
    [[nodiscard]] QColor ink(const TextStyle &style) const;
    [[nodiscard]] QFont font(Type type, bool bold = false) const; ///< Noto Sans CJK SC, pixel sizes
    [[nodiscard]] QFont font(const TextStyle &style) const { return font(style.type, style.bold); }
    [[nodiscard]] qreal pixels(Type type) const;
    [[nodiscard]] qreal lineHeight(Type type) const;
    [[nodiscard]] qreal step(int quarters) const { return m_unit * quarters; }      ///< multiples of 4 px on a page
    [[nodiscard]] qreal outline() const;                                            ///< width of a target's outline
    [[nodiscard]] qreal thin() const;                                               ///< width of a rule
    [[nodiscard]] qreal edge() const; ///< width of the line around a pale fill
    [[nodiscard]] qreal barWidth() const;                                           ///< at most 28 px on a page
    [[nodiscard]] qreal hatchStep() const;                                          ///< from one hatch line to the next
    [[nodiscard]] bool isSlide() const { return m_slide; }
    /// Whether it may be shown by an old lamp in a bright room, which washes pale fills out and shows no fine difference of greys.
    [[nodiscard]] bool hasWeakLamp() const { return m_name == ThemeName::Projector; }
    /// The colour of the n-th tier of a system, from 0; NoTier past the fourth or below 0.
    [[nodiscard]] static Token tier(int place);
    /// Text or Ground, whichever is read better on `fill`.
    [[nodiscard]] Token inkOn(Token fill) const;

private:
    ThemeName m_name = ThemeName::Light;
    bool m_slide = false;
    qreal m_unit = 4;
    qreal m_scale = 1;
    qreal m_least = 0; ///< px of the smallest type
};

/// WCAG's contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

} // namespace rd
