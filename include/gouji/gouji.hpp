#pragma once
// Everything a user of the library needs. Those who embed the grammar include gouji/grammar/ too.
#include "gouji/check/across.hpp"
#include "gouji/check/catalogue.hpp"
#include "gouji/check/messages.hpp"
#include "gouji/export/arrow.hpp"
#include "gouji/export/json.hpp"
#include "gouji/export/locate.hpp"
#include "gouji/export/write.hpp"
#include "gouji/parse.hpp"
#include "gouji/value/document.hpp"
#include "gouji/version.hpp"
