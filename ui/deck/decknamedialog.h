#pragma once

#include "ui/widgets/look.h"

#include <QDialog>

class QLineEdit;

namespace rd {

/// The name of a deck or of a group of slides in both languages; one of them is enough.
class DeckNameDialog final : public QDialog {
    Q_OBJECT
public:
    /// A group may be left without a name: then its slides belong to none.
    enum class Names { Deck, Group };
    DeckNameDialog(Names what, const Text &name, const Look &look, QWidget *parent = nullptr);

    [[nodiscard]] Text name() const;

private:
    QLineEdit *m_zh, *m_en;
};

} // namespace rd
