using Workbench.Cli;

return await WorkbenchCommand.RunAsync(args);
