#include "ui/provenance/preferdialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd {

PreferDialog::PreferDialog(const QString &source, const QString &period, const Look &look, QWidget *parent)
    : QDialog(parent), m_reason(new QLineEdit), m_every(new QCheckBox)
{
    const auto filled = [&](std::string_view word, const QString &text) {
        return saidWord(word, look.language).replace(QStringLiteral("{}"), text);
    };
    setObjectName(QStringLiteral("prefer"));
    setWindowTitle(saidWord("prefer.title", look.language));
    auto *what = new QLabel(filled("prefer.what", source));
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    auto *why = new QLabel(saidWord("prefer.reason", look.language));
    why->setBuddy(m_reason);
    m_reason->setAccessibleName(why->text());
    m_reason->setMaxLength(200);
    m_every->setText(filled("prefer.every", period));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_ok = buttons->addButton(saidWord("prefer.ok", look.language), QDialogButtonBox::AcceptRole);
    m_ok->setEnabled(false);
    connect(m_reason, &QLineEdit::textChanged, this, [this] { m_ok->setEnabled(!reason().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(12);
    for (QWidget *part : {static_cast<QWidget *>(what), static_cast<QWidget *>(why), static_cast<QWidget *>(m_reason),
                          static_cast<QWidget *>(m_every), static_cast<QWidget *>(buttons)}) {
        column->addWidget(part);
    }
    setMinimumWidth(420);
}

QString PreferDialog::reason() const { return m_reason->text().normalized(QString::NormalizationForm_KC).trimmed(); }

bool PreferDialog::everyPeriod() const { return m_every->isChecked(); }

} // namespace rd
