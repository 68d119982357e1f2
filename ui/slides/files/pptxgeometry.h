#pragma once

#include "ui/slides/files/officexml.h"
#include "ui/slides/files/pptxshape.h"

namespace rd {

/// Two points: a line that is drawn by its ends.
[[nodiscard]] bool isOneLine(const PptxShape &shape);

/// The outline of a shape: a rectangle, a rounded one or an ellipse by name, so that they can be mended as such; everything
/// else by its points. `unit`: EMU for a logical pixel.
void writeGeometry(OfficeXml &xml, const PptxShape &shape, qreal unit);

} // namespace rd
