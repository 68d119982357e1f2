#pragma once

#include "ui/widgets/look.h"

class QWidget;

namespace rd {

/// Asks, over this widget and once for all, for the name under which changes are recorded. False where none was given: then
/// nothing may be changed.
[[nodiscard]] bool knowsPerson(QWidget *over, const Look &look);

} // namespace rd
