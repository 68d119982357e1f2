#include "ui/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

constexpr int tokenCount = 21;
using Palette = std::array<QRgb, tokenCount>;

// In the order of Token. Maps run from little to much: from pale to deep, on the dark ground from deep to pale.
constexpr Palette light = {0xFF0072B2, 0xFFBC7600, 0xFF00896A, 0xFFAA4E86, 0xFF6B7280, 0xFFB34C00, 0xFFFFFFFF,
                           0xFFF7F8FA, 0xFFD9DDE3, 0xFF1B1F24, 0xFF5A6370, 0xFFDCE9F3, 0xFFB7D2E6, 0xFF8FB9D8,
                           0xFF639DC7, 0xFF357AAC, 0xFF17629A, 0xFF08457A, 0xFF1E7F4F, 0xFFA86A00, 0xFFC3283B};
constexpr Palette dark = {0xFF5BB3E6, 0xFFF2B134, 0xFF3CC79B, 0xFFDE9CC4, 0xFF9AA4AF, 0xFFFF8A3D, 0xFF14171A,
                          0xFF1C2126, 0xFF363D45, 0xFFE8EBEE, 0xFFA3ADB8, 0xFF2A4057, 0xFF2B4C68, 0xFF2C5778,
                          0xFF2F6E97, 0xFF4190C0, 0xFF63AEDB, 0xFF9AD0F0, 0xFF57C98A, 0xFFF2B134, 0xFFFF7A7A};
constexpr Palette projector = {0xFF0072B2, 0xFF9A6000, 0xFF007A5E, 0xFFAA4E86, 0xFF606874, 0xFFB34C00, 0xFFFFFFFF,
                               0xFFFFFFFF, 0xFF606874, 0xFF000000, 0xFF3A4048, 0xFFDCE9F3, 0xFFB7D2E6, 0xFF8FB9D8,
                               0xFF639DC7, 0xFF357AAC, 0xFF17629A, 0xFF08457A, 0xFF14663E, 0xFF855400, 0xFFA81E30};

constexpr std::array pagePixels = {12.0, 14.0, 16.0, 20.0, 28.0, 40.0, 72.0};
constexpr std::array slidePixels = {28.0, 28.0, 36.0, 36.0, 56.0, 96.0, 160.0}; // at 1080 lines

const Palette &palette(ThemeName name)
{
    switch (name) {
    case ThemeName::Light: return light;
    case ThemeName::Dark: return dark;
    case ThemeName::Projector: return projector;
    }
    return light;
}

double channel(double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); }

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

} // namespace

std::string_view name(ThemeName theme)
{
    switch (theme) {
    case ThemeName::Light: return "light";
    case ThemeName::Dark: return "dark";
    case ThemeName::Projector: return "projector";
    }
    return "light";
}

bool themeNamed(std::string_view text, ThemeName &theme)
{
    const auto it = std::find_if(allThemes.begin(), allThemes.end(), [&](ThemeName t) { return name(t) == text; });
    if (it == allThemes.end()) {
        return false;
    }
    theme = *it;
    return true;
}

Theme Theme::page(ThemeName name)
{
    Theme theme;
    theme.m_name = name;
    return theme;
}

Theme Theme::slide(ThemeName name, qreal lines, qreal scale)
{
    Theme theme;
    theme.m_name = name;
    theme.m_slide = true;
    theme.m_scale = std::max(1.0, lines * scale) / 1080.0;
    theme.m_least = std::max(20.0, lines / 45.0);
    theme.m_unit = std::max(4.0, 8.0 * theme.m_scale); // type is twice that of a page
    return theme;
}

QColor Theme::color(Token token) const { return QColor::fromRgb(palette(m_name).at(static_cast<std::size_t>(token))); }

QColor Theme::ink(const TextStyle &style) const
{
    constexpr qreal large = 24, largeBold = 18.66; // WCAG 2.1 asks less of these: 18 points, 14 where bold
    const bool isSmall = pixels(style.type) < (style.bold ? largeBold : large);
    const bool isTier = style.color <= Token::Future;
    return isSmall && isTier && m_name == ThemeName::Light ? Theme::page(ThemeName::Projector).color(style.color)
                                                           : color(style.color);
}

qreal Theme::pixels(Type type) const
{
    const auto index = static_cast<std::size_t>(type);
    return m_slide ? std::max(m_least, slidePixels.at(index) * m_scale) : pagePixels.at(index);
}

QFont Theme::font(Type type, bool bold) const
{
    QFont font;
    // The package has no other weights: Medium would silently be Regular.
    font.setFamilies({QStringLiteral("Noto Sans CJK SC")});
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    font.setPixelSize(static_cast<int>(std::lround(pixels(type))));
    // Widths that grow in step with the size: one layout serves the screen, SVG and PDF.
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferAntialias);
    // Any spacing at all keeps letters from melting into ligatures, which no search in a PDF would find.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
    return font;
}

qreal Theme::lineHeight(Type type) const
{
    const qreal loose = type == Type::Poster ? 1.1 : type >= Type::PageTitle ? 1.25 : 1.45;
    return std::ceil(std::round(pixels(type)) * loose);
}

// What a weak lamp needs is a width on the wall: a slide's lines are wide already, because its unit grows with its type.
qreal Theme::outline() const
{
    const qreal units = !hasWeakLamp() ? 2 : m_slide ? 2.5 : 4;
    return units * m_unit / 4;
}

qreal Theme::edge() const { return !hasWeakLamp() ? thin() : m_slide ? 1.5 * thin() : outline(); }

qreal Theme::thin() const { return m_unit / 4; }
qreal Theme::barWidth() const { return 7 * m_unit; }
qreal Theme::hatchStep() const { return (hasWeakLamp() ? 7 : 5) * m_unit / 4; }

Token Theme::tier(int place)
{
    switch (place) {
    case 0: return Token::Pillar;
    case 1: return Token::Advantage;
    case 2: return Token::Emerging;
    case 3: return Token::Future;
    default: return Token::NoTier;
    }
}

Token Theme::inkOn(Token fill) const
{
    const QColor ground = color(fill);
    return contrast(color(Token::Text), ground) >= contrast(color(Token::Ground), ground) ? Token::Text : Token::Ground;
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a), other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace rd
