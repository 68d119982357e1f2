#pragma once

#include "ui/widgets/look.h"

#include <utility>
#include <vector>

class QWidget;

namespace rd {

/// Shows the keys that are live, with what they do, until it is closed.
void showKeys(QWidget *parent, const std::vector<std::pair<QString, QString>> &actions, const Look &look);

} // namespace rd
