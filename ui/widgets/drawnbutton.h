#pragma once

#include <QToolButton>

namespace rd {

/// A small button whose sign is drawn: the font's own would be a letter of another font, which costs the start more than a whole card.
class DrawnButton : public QToolButton {
public:
    using QToolButton::QToolButton;

protected:
    void paintEvent(QPaintEvent *event) final;
    /// Smooth edges, no pen and no brush yet.
    virtual void paintSign(QPainter &painter) = 0;
};

} // namespace rd
