#pragma once

#include <QLabel>

namespace rd {

/// One line of plain text that says by "…" in its middle where its room does not take all of it; the whole is its tooltip then.
class ElidedLabel final : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    [[nodiscard]] QString shownText() const; ///< what its room takes
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
};

} // namespace rd
