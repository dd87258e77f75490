using System.Net;
using System.Net.Sockets;

namespace BotService.Channels.DirectLine;

/// <summary>Who makes a request, and where.</summary>
/// <param name="Token">What lets him.</param>
/// <param name="Address">Where he is, as far as many behind one address can be told from others.</param>
/// <param name="Site">Where he reaches this service.</param>
internal sealed record Caller(DirectLineToken Token, string Address, Uri Site)
{
    /// <summary>
    /// The address a request comes from. Of IPv6 its first half: that much of it one household or office is given, and can fill the rest
    /// as it likes.
    /// </summary>
    public static string AddressOf(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address.ToString();
        var half = address.GetAddressBytes();
        half.AsSpan(8).Clear();
        return new IPAddress(half).ToString();
    }
}
