// SPDX-License-Identifier: MIT
//
// module.c — the one name of the module that is looked up.
#include "net.h"

const struct net_calls *safecircle_net(void);

const struct net_calls *safecircle_net(void) { return net_calls(); }
