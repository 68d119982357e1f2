#pragma once

#include "core/result.h"

namespace rd {

/// An error whose sentence begins with the place, so that it stands on its own wherever it is shown.
[[nodiscard]] inline Error fault(std::string place, const std::string &zh, const std::string &en)
{
    Text sentence{place + "：" + zh, place + ": " + en};
    return {ErrorCode::Failed, std::move(sentence), std::move(place)};
}

/// The same error, told of another place: of a file that was made aside, where it would have stood.
[[nodiscard]] inline Error toldOf(Error error, const std::string &place)
{
    for (std::string *text : {&error.sentence.zh, &error.sentence.en}) {
        if (const std::size_t at = text->find(error.place); at != std::string::npos && !error.place.empty()) {
            text->replace(at, error.place.size(), place);
        }
    }
    error.place = place;
    return error;
}

} // namespace rd
