using BotService.Tests.Channels.BotFramework;
using BotService.Tests.Channels.DirectLine;
using BotService.Tests.Channels.Export;
using BotService.Tests.Channels.Teams;
using BotService.Tests.Channels.Web;

namespace BotService.Tests.Models.Suite;

/// <summary>The conversations that are held without a model, held with one of the imitation that others wrote.</summary>
[CollectionDefinition(Name)]
public sealed class WithAimock : ICollectionFixture<AimockHost>
{
    public const string Name = "a model of aimock";
}

[Collection(WithAimock.Name)]
public sealed class MessagesWithAimockTests(AimockHost host) : MessagesTests(host.WithModel());

[Collection(WithAimock.Name)]
public sealed class TeamsWithAimockTests(AimockHost host) : TeamsTests(host.WithModel());

[Collection(WithAimock.Name)]
public sealed class DirectLineRoutesWithAimockTests(AimockHost host) : DirectLineRoutesTests(host.WithModel());

[Collection(WithAimock.Name)]
public sealed class DirectLineJsWithAimockTests(AimockHost host) : DirectLineJsTests(host.WithModel());

[Collection(WithAimock.Name)]
public sealed class ExportRouteWithAimockTests(AimockHost host, Browser browser) : ExportRouteTests(host.WithModel(), browser);

[Collection(WithAimock.Name)]
public sealed class ChatPageWithAimockTests(AimockHost host, Browser browser) : ChatPageTests(host.WithModel(), browser);

[Collection(WithAimock.Name)]
public sealed class CitationPanelWithAimockTests(AimockHost host, Browser browser) : CitationPanelTests(host.WithModel(), browser);

[Collection(WithAimock.Name)]
public sealed class ConversationListWithAimockTests(AimockHost host, Browser browser) : ConversationListTests(host.WithModel(), browser);

[Collection(WithAimock.Name)]
public sealed class AnswersWithAimockTests(AimockHost host) : ModelAnswers(host.WithModel());
