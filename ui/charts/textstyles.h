#pragma once

#include "ui/theme/theme.h"

namespace rd {

/// How the words of a chart are set, whatever its kind.
inline constexpr TextStyle textStyle{Type::Body, Token::Text};
inline constexpr TextStyle nameStyle{Type::Body, Token::Text};           ///< what a mark is called
inline constexpr TextStyle labelStyle{Type::Body, Token::Text, true};    ///< its value
inline constexpr TextStyle titleStyle{Type::Heading, Token::Text, true}; ///< of a part of the chart
inline constexpr TextStyle quietStyle{Type::Caption, Token::Quiet};      ///< what is said beside

} // namespace rd
