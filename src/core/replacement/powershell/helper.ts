export const POWERSHELL_HELPER = 'AppSecrets.ps1';
export const POWERSHELL_MARK = 'Reads secrets from AWS Secrets Manager at run time';

export const powershellHelperSource = `# ${POWERSHELL_MARK}; values are kept for five minutes.
$script:AppSecretsCache = @{}

<#
.SYNOPSIS
The secret's text, or the value of one key of its JSON. It needs the module AWS.Tools.SecretsManager.
#>
function Get-AppSecret {
    param(
        [Parameter(Mandatory)] [string] $Id,
        [string] $Key
    )
    $known = $script:AppSecretsCache[$Id]
    if ($null -eq $known -or $known.At -lt (Get-Date).AddMinutes(-5)) {
        try {
            $text = (Get-SECSecretValue -SecretId $Id -ErrorAction Stop).SecretString
        }
        catch {
            if ($null -eq $known) { throw }
            $text = $known.Text
        }
        $known = @{ At = Get-Date; Text = $text }
        $script:AppSecretsCache[$Id] = $known
    }
    if (-not $Key) { return $known.Text }
    try { $values = ConvertFrom-Json -InputObject $known.Text -ErrorAction Stop }
    catch { throw "Secret $Id is not a JSON object" }
    $property = $values.PSObject.Properties[$Key]
    if ($null -eq $property) { throw "Secret $Id has no key $Key" }
    if ($property.Value -is [string]) { return $property.Value }
    return ConvertTo-Json -InputObject $property.Value -Compress
}
`;
