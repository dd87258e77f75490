using BotService.Tests.Channels.BotFramework;
using BotService.Tests.Channels.DirectLine;
using BotService.Tests.Channels.Export;
using BotService.Tests.Channels.Teams;
using BotService.Tests.Channels.Web;

namespace BotService.Tests.Models.Suite;

/// <summary>The conversations that are held without a model, held with one that is asked the way Azure's are.</summary>
[CollectionDefinition(Name)]
public sealed class WithAzure : ICollectionFixture<AzureModelHost>
{
    public const string Name = "a model asked the way Azure's are";
}

[Collection(WithAzure.Name)]
public sealed class MessagesWithAzureTests(AzureModelHost host) : MessagesTests(host);

[Collection(WithAzure.Name)]
public sealed class TeamsWithAzureTests(AzureModelHost host) : TeamsTests(host);

[Collection(WithAzure.Name)]
public sealed class DirectLineRoutesWithAzureTests(AzureModelHost host) : DirectLineRoutesTests(host);

[Collection(WithAzure.Name)]
public sealed class DirectLineJsWithAzureTests(AzureModelHost host) : DirectLineJsTests(host);

[Collection(WithAzure.Name)]
public sealed class ExportRouteWithAzureTests(AzureModelHost host, Browser browser) : ExportRouteTests(host, browser);

[Collection(WithAzure.Name)]
public sealed class ChatPageWithAzureTests(AzureModelHost host, Browser browser) : ChatPageTests(host, browser);

[Collection(WithAzure.Name)]
public sealed class CitationPanelWithAzureTests(AzureModelHost host, Browser browser) : CitationPanelTests(host, browser);

[Collection(WithAzure.Name)]
public sealed class ConversationListWithAzureTests(AzureModelHost host, Browser browser) : ConversationListTests(host, browser);

[Collection(WithAzure.Name)]
public sealed class AnswersWithAzureTests(AzureModelHost host) : ModelAnswers(host);
