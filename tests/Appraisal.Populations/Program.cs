return Appraisal.Populations.PopulationCommand.Run(args, Console.Out, Console.Error);
