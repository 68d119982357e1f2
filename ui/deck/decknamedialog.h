#pragma once

#include "ui/widgets/look.h"

#include <QDialog>

class QLineEdit;

namespace rd {

/// The name of a deck in both languages; one of them is enough.
class DeckNameDialog final : public QDialog {
    Q_OBJECT
public:
    DeckNameDialog(const Text &name, const Look &look, QWidget *parent = nullptr);

    [[nodiscard]] Text name() const;

private:
    QLineEdit *m_zh, *m_en;
};

} // namespace rd
