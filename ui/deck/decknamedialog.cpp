#include "ui/deck/decknamedialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace rd {

DeckNameDialog::DeckNameDialog(Names what, const Text &name, const Look &look, QWidget *parent)
    : QDialog(parent), m_zh(new QLineEdit(qtext(name.zh))), m_en(new QLineEdit(qtext(name.en)))
{
    setObjectName(QStringLiteral("deckname"));
    setWindowTitle(saidWord(what == Names::Deck ? "deck.rename" : "deck.slide.group", look.language));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(24, 24, 24, 16);
    form->setSpacing(12);
    for (const auto &[field, word] : {std::pair(m_zh, "deck.name.zh"), std::pair(m_en, "deck.name.en")}) {
        field->setObjectName(QString::fromLatin1(word));
        field->setAccessibleName(saidWord(word, look.language));
        form->addRow(saidWord(word, look.language), field);
    }
    auto *buttons = new QDialogButtonBox;
    QPushButton *save = buttons->addButton(saidWord("action.save", look.language), QDialogButtonBox::AcceptRole);
    buttons->addButton(saidWord("action.cancel", look.language), QDialogButtonBox::RejectRole);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const QLineEdit *field : {m_zh, m_en}) {
        connect(field, &QLineEdit::textChanged, this,
                [this, what, save] { save->setEnabled(what == Names::Group || !this->name().empty()); });
    }
    setMinimumWidth(420);
    QLineEdit *first = look.language == Language::Zh ? m_zh : m_en;
    first->setFocus();
    first->selectAll();
}

Text DeckNameDialog::name() const { return {m_zh->text().trimmed().toStdString(), m_en->text().trimmed().toStdString()}; }

} // namespace rd
