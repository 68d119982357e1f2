#include "ui/dialogs/settingsdialog.h"

#include "app/person.h"
#include "core/boundaries.h"
#include "ui/dialogs/pacelimitsrow.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace rd {

SettingsDialog::SettingsDialog(const Look &look, const std::string &order, bool hasOwnOrder, QWidget *parent)
    : QDialog(parent), m_look(look), m_person(new QLineEdit), m_boundaries(new QLabel), m_noBoundaries(new QPushButton),
      m_form(new QFormLayout(this))
{
    setObjectName(QStringLiteral("settings"));
    setWindowTitle(saidWord("action.settings", look.language).remove(u'…'));
    std::vector<std::pair<std::string, std::string>> themes;
    themes.reserve(std::size(allThemes));
    for (const ThemeName theme : allThemes) {
        themes.emplace_back(name(theme), "theme." + std::string(name(theme)));
    }
    std::vector<std::pair<std::string, std::string>> orders = {{"", "order.official"}, {"pinyin", "order.pinyin"}};
    if (hasOwnOrder) {
        orders.emplace_back("own", "order.own");
    }
    m_language = choice("menu.language", {{"zh", "lang.zh"}, {"en", "lang.en"}}, look.language == Language::En ? "en" : "zh");
    m_theme = choice("menu.theme", themes, std::string(name(look.theme)));
    m_order = choice("menu.order", orders, order);
    m_form->setContentsMargins(24, 24, 24, 16);
    m_form->setSpacing(12);
    for (QComboBox *box : {m_language, m_theme, m_order}) {
        m_form->addRow(box->accessibleName(), box);
    }
    m_person->setObjectName(QStringLiteral("settings.person"));
    m_person->setMaxLength(60);
    m_person->setAccessibleName(saidWord("settings.person", look.language));
    m_person->setText(qtext(personName()));
    m_form->addRow(m_person->accessibleName(), m_person);
    m_form->addRow(saidWord("settings.boundaries", look.language), boundaryRow());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(saidWord("action.ok", look.language));
    buttons->button(QDialogButtonBox::Cancel)->setText(saidWord("action.cancel", look.language));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_form->addRow(buttons);
    setBoundaries(look.boundaries.get());
    setMinimumWidth(420);
}

QComboBox *SettingsDialog::choice(const char *name, const std::vector<std::pair<std::string, std::string>> &entries,
                                  const std::string &current)
{
    auto *box = new QComboBox;
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(saidWord(name, m_look.language));
    for (const auto &[code, word] : entries) {
        box->addItem(saidWord(word, m_look.language), qtext(code));
    }
    box->setCurrentIndex(std::max(box->findData(qtext(current)), 0));
    return box;
}

QWidget *SettingsDialog::boundaryRow()
{
    auto *row = new QWidget;
    auto *choose = new QPushButton(saidWord("action.choose", m_look.language));
    m_noBoundaries->setText(saidWord("action.boundaries.none", m_look.language));
    choose->setAccessibleName(saidWord("dialog.boundaries", m_look.language));
    m_boundaries->setTextFormat(Qt::PlainText);
    m_boundaries->setWordWrap(true);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_boundaries, 1);
    line->addWidget(choose);
    line->addWidget(m_noBoundaries);
    connect(choose, &QPushButton::clicked, this, &SettingsDialog::boundariesWanted);
    connect(m_noBoundaries, &QPushButton::clicked, this, &SettingsDialog::noBoundariesWanted);
    return row;
}

void SettingsDialog::offerPaceLimits(const std::optional<PaceLimits> &limits)
{
    m_pace = new PaceLimitsRow(m_look, limits);
    m_form->insertRow(m_form->rowCount() - 1, saidWord("settings.pace", m_look.language), m_pace);
}

std::optional<PaceLimits> SettingsDialog::paceLimits() const { return m_pace ? m_pace->limits() : std::nullopt; }

void SettingsDialog::setBoundaries(const Boundaries *boundaries)
{
    m_boundaries->setText(boundaries ? qtext(boundaries->name) : saidWord("settings.tilegrid", m_look.language));
    m_noBoundaries->setEnabled(boundaries != nullptr);
}

Language SettingsDialog::language() const
{
    return m_language->currentData().toString() == QStringLiteral("en") ? Language::En : Language::Zh;
}

ThemeName SettingsDialog::theme() const
{
    ThemeName theme = m_look.theme;
    (void)themeNamed(m_theme->currentData().toString().toStdString(), theme);
    return theme;
}

std::string SettingsDialog::person() const { return m_person->text().toStdString(); }

std::string SettingsDialog::order() const { return m_order->currentData().toString().toStdString(); }

} // namespace rd
