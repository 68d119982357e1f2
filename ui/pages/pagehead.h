#pragma once

#include "ui/widgets/look.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace rd {

/// What stands above every page and does not scroll: title, the stamp of made-up data, the filters. One line where there
/// is room for it, else two.
class PageHead final : public QWidget {
    Q_OBJECT
public:
    explicit PageHead(QWidget *filters, QWidget *parent = nullptr);

    void setLook(const Look &look);
    /// `isDrilled`: with a button back to what it was opened from.
    void setTitle(const QString &title, bool isDrilled);
    void setStamp(const QString &stamp);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString stamp() const;

Q_SIGNALS:
    void upWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrange();

    QToolButton *m_up;
    QLabel *m_title, *m_stamp;
    QWidget *m_filters;
};

} // namespace rd
