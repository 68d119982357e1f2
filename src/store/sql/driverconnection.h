#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QString>

namespace rd {

/// A connection of Qt Sql under a name of its own, gone when this goes.
class DriverConnection {
public:
    explicit DriverConnection(const QString &driver);
    ~DriverConnection();
    DriverConnection(const DriverConnection &) = delete;
    DriverConnection &operator=(const DriverConnection &) = delete;
    [[nodiscard]] QSqlDatabase &database() { return m_database; }

private:
    QString m_name;
    QSqlDatabase m_database;
};

} // namespace rd
