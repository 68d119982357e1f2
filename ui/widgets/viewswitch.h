#pragma once

#include "ui/widgets/look.h"

#include <QAbstractButton>

namespace rd {

/// "Chart | Table" in a card's corner: one button with two halves, the one that is shown bold and underlined. A click on the other
/// half, or Space, changes it; checked: the table.
class ViewSwitch final : public QAbstractButton {
    Q_OBJECT
public:
    explicit ViewSwitch(QWidget *parent = nullptr);

    void setLook(const Look &look);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &at) const override;
    void checkStateSet() override;
    void nextCheckState() override;

private:
    [[nodiscard]] QString half(bool table) const;
    [[nodiscard]] int halfWidth(bool table) const;
    void sayState();

    Look m_look;
};

} // namespace rd
