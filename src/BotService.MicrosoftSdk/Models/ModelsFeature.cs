using BotService.MicrosoftSdk.Kernels;
using BotService.MicrosoftSdk.Models;
using Microsoft.Extensions.AI;

namespace BotService.Models;

internal static partial class ModelsFeature
{
    static partial void AddOfEdition(IServiceCollection services) => services.AddLettersKernel(PromptsFolder);

    static partial void OpenOfEdition(ModelServer server, string model, TimeProvider time, ref IChatClient? client) =>
        client = KernelChat.Open(server, model, time);
}
