#include "ui/widgets/windowcolors.h"

namespace rd {

QPalette windowPalette(const Theme &theme)
{
    QPalette palette;
    const std::pair<QPalette::ColorRole, Token> roles[] = {
        {QPalette::Window, Token::Card},      {QPalette::WindowText, Token::Text},
        {QPalette::Base, Token::Ground},      {QPalette::AlternateBase, Token::Card},
        {QPalette::Text, Token::Text},        {QPalette::Button, Token::Card},
        {QPalette::ButtonText, Token::Text},  {QPalette::ToolTipBase, Token::Card},
        {QPalette::ToolTipText, Token::Text}, {QPalette::PlaceholderText, Token::Quiet},
        {QPalette::Highlight, Token::Pillar}, {QPalette::HighlightedText, Token::Ground},
        {QPalette::Link, Token::Pillar},      {QPalette::BrightText, Token::Warning},
        {QPalette::Mid, Token::Rule},         {QPalette::Midlight, Token::Rule},
    };
    for (const auto &[role, token] : roles) {
        palette.setColor(role, theme.color(token));
    }
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, theme.color(Token::NoTier));
    }
    return palette;
}

} // namespace rd
