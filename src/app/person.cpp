#include "app/person.h"

#include <QSettings>

#include <cstdlib>

namespace rd {
namespace {

QString personKey() { return QStringLiteral("person/name"); }

std::string loginName()
{
    const char *name = std::getenv("USER");
    return name == nullptr || *name == '\0' ? "user" : name;
}

} // namespace

std::string personName()
{
    const QString name = QSettings().value(personKey()).toString();
    return name.isEmpty() ? loginName() : name.toStdString();
}

bool isPersonNamed() { return !QSettings().value(personKey()).toString().isEmpty(); }

void setPersonName(const std::string &name)
{
    QSettings settings;
    const QString clean = QString::fromStdString(name).normalized(QString::NormalizationForm_C).simplified();
    if (clean.isEmpty()) {
        settings.remove(personKey());
    } else {
        settings.setValue(personKey(), clean);
    }
}

} // namespace rd
