"""Tells which network addresses anybody may be sent to, and which lead into this machine or its network."""

import ipaddress

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address

# `is_global` alone is not enough: on many Pythons it lets multicast, site-local and translated addresses through.
_REFUSED = tuple(
    ipaddress.ip_network(network)
    for network in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
        "224.0.0.0/4", "240.0.0.0/4",
        "::/96", "::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32",
        "2002::/16", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
    )
)  # fmt: skip


def is_public(address: str) -> bool:
    """Whether an address is one of the public internet, reached without a translation into another network.

    Args:
        address: An IPv4 or IPv6 address as `socket.getaddrinfo` gives it.

    Example:
        >>> is_public("93.184.216.34"), is_public("169.254.169.254"), is_public("::ffff:127.0.0.1")
        (True, False, False)
    """
    try:
        parsed: _Address = ipaddress.ip_address(address)
    except ValueError:
        return False
    if parsed.version == 6 and (parsed.scope_id is not None or parsed not in ipaddress.ip_network("2000::/3")):
        return False
    return parsed.is_global and not any(parsed in network for network in _REFUSED if network.version == parsed.version)
