#include "ui/dialogs/asofdialog.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace rd {
namespace {

QDate dayOf(const std::string &iso) { return QDate::fromString(qtext(iso), Qt::ISODate); }

/// The latest day on which a source was published; today where none says.
QDate latestPublished(const CodeBook &codes)
{
    std::string latest;
    for (const Source &source : codes.sources) {
        latest = std::max(latest, source.published.size() == 10 ? source.published : std::string());
    }
    return latest.empty() ? QDate::currentDate() : dayOf(latest);
}

} // namespace

AsOfDialog::AsOfDialog(const std::string &known, const std::string &published, const CodeBook &codes, const Look &look,
                       QWidget *parent)
    : QDialog(parent), m_look(look)
{
    setObjectName(QStringLiteral("asof"));
    setWindowTitle(saidWord("asof.title", look.language));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(8);
    m_known = addDay("asof.known", known, QDate::currentDate());
    column->addSpacing(8);
    m_published = addDay("asof.published", published, latestPublished(codes));
    column->addSpacing(8);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(saidWord("action.ok", look.language));
    buttons->button(QDialogButtonBox::Cancel)->setText(saidWord("action.cancel", look.language));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    setMinimumWidth(420);
}

AsOfDialog::Day AsOfDialog::addDay(const char *word, const std::string &day, const QDate &proposed)
{
    Day made{new QCheckBox(saidWord(word, m_look.language)), new QDateEdit(day.empty() ? proposed : dayOf(day))};
    made.on->setObjectName(QLatin1String(word));
    made.on->setChecked(!day.empty());
    made.day->setObjectName(QLatin1String(word) + QStringLiteral(".day"));
    made.day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    made.day->setCalendarPopup(true);
    made.day->setAccessibleName(made.on->text());
    made.day->setEnabled(made.on->isChecked());
    connect(made.on, &QCheckBox::toggled, made.day, &QWidget::setEnabled);
    layout()->addWidget(made.on);
    layout()->addWidget(made.day);
    return made;
}

std::string AsOfDialog::textOf(const Day &day)
{
    return day.on->isChecked() ? day.day->date().toString(Qt::ISODate).toStdString() : std::string();
}

std::string AsOfDialog::known() const { return textOf(m_known); }

std::string AsOfDialog::published() const { return textOf(m_published); }

} // namespace rd
