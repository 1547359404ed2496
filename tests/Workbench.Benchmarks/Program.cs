using BenchmarkDotNet.Running;
using Workbench.Benchmarks;

if (args is ["numbers", var published])
    return await EngineNumbers.RunAsync(published);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
